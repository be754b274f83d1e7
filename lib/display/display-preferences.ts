export const displayModes = ['standard', 'large', 'gaze'] as const
export const displayThemes = ['device', 'light', 'dark', 'contrast'] as const
export const displayAlouds = ['off', 'on'] as const

export type DisplayMode = (typeof displayModes)[number]
/** `device` follows what the device asks for: dark or light, more contrast or not. */
export type DisplayTheme = (typeof displayThemes)[number]
/** Does each card have a button that reads it aloud? Pages for eye gaze have it in any case. */
export type DisplayAloud = (typeof displayAlouds)[number]
export type DisplayPreferences = {
  readonly mode: DisplayMode
  readonly theme: DisplayTheme
  readonly aloud: DisplayAloud
}

export const modeCookie = 'alongside-mode'
export const themeCookie = 'alongside-theme'
export const aloudCookie = 'alongside-aloud'

export const modeWords: Record<DisplayMode, string> = {
  standard: 'Standard',
  large: 'Large',
  gaze: 'Eye gaze and switch',
}

export const themeWords: Record<DisplayTheme, string> = {
  device: 'As on this device',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
}

export const aloudWords: Record<DisplayAloud, string> = {
  off: 'No',
  on: 'Yes, on every card',
}

/** Reads text that anyone could have written (a cookie, an address). What is unknown counts as not chosen. */
export function parseDisplayPreferences(raw: {
  readonly mode?: unknown
  readonly theme?: unknown
  readonly aloud?: unknown
}): DisplayPreferences {
  return {
    mode: displayModes.find((mode) => mode === raw.mode) ?? 'standard',
    theme: displayThemes.find((theme) => theme === raw.theme) ?? 'device',
    aloud: displayAlouds.find((aloud) => aloud === raw.aloud) ?? 'off',
  }
}

/** Attributes of the element that carries the choice. No `data-theme` means: follow the device. */
export function displayAttributes({ mode, theme, aloud }: DisplayPreferences): {
  readonly 'data-mode': DisplayMode
  readonly 'data-theme'?: DisplayTheme
  readonly 'data-aloud'?: DisplayAloud
} {
  return {
    'data-mode': mode,
    ...(theme === 'device' ? {} : { 'data-theme': theme }),
    ...(aloud === 'off' ? {} : { 'data-aloud': aloud }),
  }
}
