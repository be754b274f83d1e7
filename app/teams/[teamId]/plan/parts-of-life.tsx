import Armchair from 'lucide-react/icons/armchair'
import Heart from 'lucide-react/icons/heart'
import HeartHandshake from 'lucide-react/icons/heart-handshake'
import House from 'lucide-react/icons/house'
import Mic from 'lucide-react/icons/mic'
import NotebookPen from 'lucide-react/icons/notebook-pen'
import ShieldCheck from 'lucide-react/icons/shield-check'
import Utensils from 'lucide-react/icons/utensils'
import Wind from 'lucide-react/icons/wind'
import type { LucideIcon } from 'lucide-react'
import type { Domain } from '@/lib/needs/knowledge'

/** The domains of needs.json in the words of a family, each with its picture. */
export const PART_OF_LIFE: Readonly<Record<Domain, { readonly words: string; readonly picture: LucideIcon }>> = {
  mobility: { words: 'Moving', picture: Armchair },
  breathing: { words: 'Breathing', picture: Wind },
  nutrition: { words: 'Eating', picture: Utensils },
  communication: { words: 'Talking', picture: Mic },
  'daily-living': { words: 'Daily living', picture: House },
  'emotional/cognitive': { words: 'Mind and mood', picture: Heart },
  planning: { words: 'Planning', picture: NotebookPen },
  caregiver: { words: 'Caregivers', picture: HeartHandshake },
  safety: { words: 'Safety', picture: ShieldCheck },
}

export const partsOfLife = Object.keys(PART_OF_LIFE) as readonly Domain[]
