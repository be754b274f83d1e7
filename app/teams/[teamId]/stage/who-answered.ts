import type { CourseVisit } from '@/lib/staging/course.data'

type Answered = Pick<CourseVisit, 'respondent' | 'origin' | 'byName'>

const voices = { self: 'the patient', proxy: 'the family', clinician: 'a clinician' } as const

/** "Nora, for Ines", "Kofi Mensah, clinician", "The patient; brought from a file by Ana". */
export function sayWhoAnswered({ respondent, origin, byName }: Answered, patientName: string): string {
  if (origin === 'imported') {
    const voice = voices[respondent]
    return `${voice.charAt(0).toUpperCase()}${voice.slice(1)}; brought from a file by ${byName}`
  }
  switch (respondent) {
    case 'self':
      return byName
    case 'proxy':
      return `${byName}, for ${patientName.split(' ')[0]}`
    case 'clinician':
      return `${byName}, clinician`
  }
}
