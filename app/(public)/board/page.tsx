import type { Metadata } from 'next'
import { BoardSpeaker } from './board-speaker'
import { BoardTile } from './board-tile'
import { letterRows, things } from './board-words'

export const metadata: Metadata = { title: 'Yes, no and point board' }

/**
 * To talk without a voice: point at it, look at it, or have somebody go along the rows. Nothing of any person is in it
 * and it asks the server for nothing, so that a copy kept on the device is as good. Without JavaScript it is silent,
 * and everything else is the same.
 */
export default function BoardPage() {
  return (
    <main id="main" className="board">
      <BoardSpeaker />
      <h1 className="sr-only">Yes, no and point board</h1>
      <section id="words" aria-label="Words" className="board-screen">
        <div className="board-row" role="group" aria-label="Answers">
          <BoardTile words="Yes" look="yes" />
          <BoardTile words="No" look="no" />
          <BoardTile words="I don’t know" look="plain" />
        </div>
        <div className="board-grid">
          {things.map((words) => (
            <BoardTile key={words} words={words} look="plain" />
          ))}
          <a href="#letters" className="board-tile bg-inset">
            Letters
          </a>
        </div>
      </section>
      <section id="letters" aria-label="Letters" className="board-screen">
        {letterRows.map((row) => (
          <div key={row.name} className="board-row" role="group" aria-label={row.name}>
            {row.letters.map((letter) => (
              <BoardTile key={letter} words={letter} look="plain" />
            ))}
          </div>
        ))}
        <div className="board-row">
          <BoardTile words="End of word" look="plain" />
          <BoardTile words="That was wrong" look="plain" />
          <a href="#words" className="board-tile bg-inset">
            Words
          </a>
        </div>
      </section>
    </main>
  )
}
