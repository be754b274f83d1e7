export const displayModes = ['standard', 'large', 'gaze'] as const
export const displayThemes = ['device', 'light', 'dark', 'contrast'] as const

export type DisplayMode = (typeof displayModes)[number]
/** `device` follows what the device asks for: dark or light, more contrast or not. */
export type DisplayTheme = (typeof displayThemes)[number]
export type DisplayPreferences = { readonly mode: DisplayMode; readonly theme: DisplayTheme }

export const modeCookie = 'alongside-mode'
export const themeCookie = 'alongside-theme'

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

/** Reads text that anyone could have written (a cookie, an address). What is unknown counts as not chosen. */
export function parseDisplayPreferences(raw: {
  readonly mode?: unknown
  readonly theme?: unknown
}): DisplayPreferences {
  return {
    mode: displayModes.find((mode) => mode === raw.mode) ?? 'standard',
    theme: displayThemes.find((theme) => theme === raw.theme) ?? 'device',
  }
}

/** Attributes of the element that carries the choice. No `data-theme` means: follow the device. */
export function displayAttributes({ mode, theme }: DisplayPreferences): {
  readonly 'data-mode': DisplayMode
  readonly 'data-theme'?: DisplayTheme
} {
  return theme === 'device' ? { 'data-mode': mode } : { 'data-mode': mode, 'data-theme': theme }
}
