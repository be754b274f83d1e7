import { expect, test } from 'vitest'
import { NEEDS } from './knowledge'
import { plainTitleOf, SOURCES_WITH_PLAIN_TITLE } from './source-titles'

const sources = NEEDS.flatMap((need) => need.sources)

test('every plain title stands for a source that there is', () => {
  const ids = new Set(sources.map(({ id }) => id))
  expect(SOURCES_WITH_PLAIN_TITLE.filter((id) => !ids.has(id))).toEqual([])
})

test('what a routine topic rests on names no harder topic to a family', () => {
  const hard = /gastrostomy|feeding tube|PEG|ventilation|frontotemporal|dying|end of life|palliative|hospice|withdraw/i
  const later = /end.of.life|palliative|hospice|dying|terminal|bereave|withdraw|prognosis|survival/i
  const shown = NEEDS.filter(({ sensitivity }) => sensitivity === 'routine')
    .flatMap((need) => need.sources)
    .filter(({ organisation, title, supports }) => !later.test(`${organisation} ${title} ${supports}`))
  expect(shown.map(plainTitleOf).filter((title) => hard.test(title))).toEqual([])
})

test('no words of papers: nothing ends in "(… et al.)" or names a code', () => {
  expect(
    sources.map(plainTitleOf).filter((title) => /et al\.|POMS|sialorrhea|dysarthria|dysphagia/i.test(title)),
  ).toEqual([])
})
