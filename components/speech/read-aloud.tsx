'use client'
import { useEffect } from 'react'
import { speak } from './speak'

/**
 * Makes every "Read aloud" button of the page work, with one listener for all of them. They show once there is a
 * voice (`data-voice` on the root, see globals.css). Pressed while it speaks, it is quiet.
 */
export function ReadAloud() {
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    document.documentElement.dataset.voice = 'on'
    const hear = ({ target }: MouseEvent) => {
      const button = target instanceof Element && target.closest('[data-read-aloud]')
      const card = button && button.closest('[data-card]')
      if (!card) return
      if (speechSynthesis.speaking) speechSynthesis.cancel()
      else speak(wordsOf(card))
    }
    document.addEventListener('click', hear)
    return () => document.removeEventListener('click', hear)
  }, [])
  return null
}

/** What the card says: the text that shows, without that of its controls; a pause where a line ends. */
function wordsOf(card: Element): string {
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
  const lines: string[] = []
  let block: Element | null = null
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    const words = textContent?.trim() ?? ''
    if (
      !parent ||
      words === '' ||
      parent.closest('button, form, [data-button], [aria-hidden=true]') ||
      !parent.checkVisibility()
    )
      continue
    const own = blockOf(parent)
    if (own === block) lines.push(`${lines.pop()} ${words}`)
    else lines.push(words)
    block = own
  }
  return lines.map((line) => line.replaceAll(/ (?=[.,;:])/g, '').replace(/[^.!?:,]$/, '$&.')).join(' ')
}

function blockOf(element: Element): Element {
  const { parentElement: parent } = element
  return parent && getComputedStyle(element).display.startsWith('inline') ? blockOf(parent) : element
}
