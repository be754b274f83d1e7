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

/** The picture beside each part of life; its words are `DOMAIN_NAMES`. */
export const PICTURE_OF_DOMAIN: Readonly<Record<Domain, LucideIcon>> = {
  mobility: Armchair,
  breathing: Wind,
  nutrition: Utensils,
  communication: Mic,
  'daily-living': House,
  'emotional/cognitive': Heart,
  planning: NotebookPen,
  caregiver: HeartHandshake,
  safety: ShieldCheck,
}
