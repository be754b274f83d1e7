import type { Need } from './knowledge'

/**
 * What a source is, in plain words, for families: titles of professional papers can be hard to read and name what a
 * topic leads to. A source that is not here has a plain title already.
 */
const PLAIN_TITLES: Readonly<Record<string, string>> = {
  'AAN-2009-MDC': 'guideline on clinics and symptoms in ALS',
  'AAN-2009-POCKET': 'pocket guideline on breathing and eating',
  'AAN-QM': 'what good ALS care is measured by',
  'ALSA-AAC': 'page on other ways to talk',
  'ALSA-EMT': 'emergency room information for ALS',
  'ALSA-SWALLOW': 'guide on swallowing and eating',
  'ALSG-LIFT': 'page on moving from bed to chair',
  'ALSWIKI-AFO': 'page on ankle and foot braces',
  'BCH-MB': 'page on saving your own messages',
  'BOWEL-2021': 'study of bowel and bladder in ALS',
  'CARE-CSNAT': 'study of a tool that asks caregivers what they need',
  'CARE-RESPITE': 'study of breaks for caregivers',
  'CARE-REV': 'review of what weighs on caregivers',
  'CARE-ZARIT': 'study of what weighs on caregivers',
  'CHC-FT': 'explainer on the fast route to NHS care funding',
  'CHEST-2023': 'guideline on breathing care',
  'CHEST-TEP': 'expert advice on paying for breathing support',
  'CMAJ-2020': 'Canadian advice on the care of ALS',
  'CMS-BED': 'what US Medicare covers for beds',
  'CMS-RAD': 'what US Medicare covers for breathing support',
  'CMS-SEAT': 'what US Medicare covers for chair lifts',
  'CTS-2019': 'guideline on breathing support at home',
  'DFG-WAIT': 'news report on waits for home grants',
  'DWP-SR1': 'rules for faster benefits',
  'EAN-2024': 'European guideline on the care of ALS',
  'EAN-TALK': 'report of a talk on the European guideline',
  'ECAS-2014': 'study of a thinking check made for ALS',
  'ESPEN-2018': 'guideline on nutrition',
  'EURO-2003': 'earlier European criteria for breathing support',
  'FALLS-2018': 'study of falls in ALS',
  'FR-NUTR': 'French expert paper on nutrition in ALS',
  'FTD-ALS-2010': 'paper on caring when thinking changes',
  'GENE-2023': 'expert advice on talking about genes',
  'GUIDE-COMPARE': 'table that compares guidelines on eating and breathing',
  HEADUP: 'study of a neck support',
  'HO-BERRY': 'paper on feelings in ALS and what helps',
  'HOSP-LIST': 'list of what to bring to a hospital',
  'IAMALS-EYE': 'talk by people who use their eyes to type',
  'LOPD-COUGH': 'table of advice on help with coughing',
  'MND-DECIDE': 'decision tool about eating and drinking',
  'MNDA-AAC': 'guide to talking devices',
  'MNDA-COG': 'leaflet on changes in thinking',
  'MNDA-RESP': 'page on breathing, for professionals',
  'MNDA-SPEECH': 'page on speech, for professionals',
  'MNDAU-COG': 'page on changes in thinking, for professionals',
  'MNDAU-SWALLOW': 'page on swallowing and eating, for professionals',
  'MSD-ACP': 'page on choosing somebody to speak for you',
  NG42: 'UK guideline on the care of MND',
  'NG42-MEDS': 'UK guideline on cramps, stiffness and saliva',
  'NG42-MORE': 'UK guideline on the care of MND',
  'NHS-18W': 'NHS wheelchair service: how long it should take',
  'NL-PEG': 'survey of Dutch ALS teams on eating support',
  'PCNOW-SIALO': 'fact sheet on saliva',
  'PEG-META': 'study of eating support in ALS',
  PROGAS: 'research notes on weight and eating support',
  'PSYCH-CLINIC': 'paper on help with feelings in an ALS clinic',
  QS126: 'UK standard for the care of MND',
  'SIALO-REVIEW': 'review of what helps with saliva',
  'SSA-POMS': 'US rules: no waiting months with ALS',
  'UK-HCP-PEG': 'survey of UK professionals on eating support',
  'VA-318': 'US law on ALS and military service',
  'VA-SAH': 'US home grants for veterans with ALS',
  'VTE-2014': 'study of blood clots in ALS',
  'ZARIT-CUT': 'scores of a questionnaire for caregivers',
}

/** The title that a family reads. */
export function plainTitleOf({ id, title }: Pick<Need['sources'][number], 'id' | 'title'>): string {
  return PLAIN_TITLES[id] ?? title
}

export const SOURCES_WITH_PLAIN_TITLE: readonly string[] = Object.keys(PLAIN_TITLES)
