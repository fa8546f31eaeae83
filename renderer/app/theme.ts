import type { CSSVariablesResolver } from '@mantine/core'
import { colorsTuple, createTheme } from '@mantine/core'

/** Id of the element that holds what floats: menus, dialogs, calendars. */
export const FLOATING = 'floating'

/** The interface library bent to the desk's own tokens (renderer/base/tokens.css). */
export const theme = createTheme({
  fontFamily:
    'system-ui, -apple-system, "Segoe UI", "Segoe UI Variable", Roboto, "Noto Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'md',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '16px', lineHeight: '1.35' },
      h3: { fontSize: '14px', lineHeight: '1.4' },
    },
  },
  colors: {
    accent: colorsTuple('var(--accent)'),
    // The library draws borders and grounds from these two, by scheme; the tokens already follow the scheme.
    gray: [
      'var(--paper-sunk)',
      'var(--paper-sunk)',
      'var(--hairline)',
      'var(--hairline)',
      'var(--hairline-strong)',
      'var(--ink-soft)',
      'var(--ink-soft)',
      'var(--ink)',
      'var(--ink)',
      'var(--ink)',
    ],
    dark: [
      'var(--ink)',
      'var(--ink)',
      'var(--ink-soft)',
      'var(--ink-soft)',
      'var(--hairline-strong)',
      'var(--hairline)',
      'var(--paper-raised)',
      'var(--paper)',
      'var(--paper-sunk)',
      'var(--desk)',
    ],
  },
  primaryColor: 'accent',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'sm', variant: 'default' },
      vars: () => ({ root: { '--button-height-sm': '32px', '--button-padding-x-sm': '14px' } }),
      styles: { root: { fontWeight: 500 } },
    },
    SegmentedControl: {
      defaultProps: { size: 'xs' },
      vars: () => ({ root: { '--sc-label-color': 'var(--ink)' } }),
      styles: {
        root: { background: 'var(--paper-sunk)', border: '1px solid var(--hairline)' },
        indicator: { background: 'var(--accent-wash)', boxShadow: 'inset 0 0 0 1px var(--accent)' },
        label: { color: 'var(--ink)', fontWeight: 500 },
      },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'var(--ink-soft)' } },
    InputWrapper: { styles: { label: { fontWeight: 500, marginBottom: 2 } } },
    Input: { vars: () => ({ wrapper: { '--input-height-sm': '32px' } }) },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2, maxRows: 8 } },
    Select: { defaultProps: { size: 'sm', allowDeselect: false } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        transitionProps: { duration: 120, transition: 'fade' },
        overlayProps: { backgroundOpacity: 0.25 },
      },
    },
    Menu: {
      // The library's empty focus catcher stands among the menu's items, where screen readers expect none.
      defaultProps: { transitionProps: { duration: 100 }, withInitialFocusPlaceholder: false },
    },
    // What floats belongs to a landmark of the page too (App.tsx).
    Portal: { defaultProps: { target: `#${FLOATING}` } },
  },
})

const onPaper = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-bright': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-default': 'var(--paper-raised)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--paper-sunk)',
  '--mantine-color-default-border': 'var(--hairline-strong)',
  // The eye of a password field.
  '--mantine-color-gray-light-color': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-disabled': 'var(--paper-sunk)',
  '--mantine-color-disabled-color': 'var(--ink-soft)',
  '--mantine-color-disabled-border': 'var(--hairline)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'color-mix(in srgb, var(--accent) 88%, var(--ink))',
  '--mantine-primary-color-light': 'var(--accent-wash)',
  '--mantine-primary-color-light-hover': 'var(--accent-wash)',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-accent-light': 'var(--accent-wash)',
  '--mantine-color-accent-light-hover': 'var(--accent-wash)',
  '--mantine-color-accent-light-color': 'var(--accent)',
  '--mantine-color-warning-light': 'var(--bad-wash)',
  '--mantine-color-warning-light-hover': 'var(--bad-wash)',
  '--mantine-color-warning-light-color': 'var(--bad)',
  '--mantine-color-accent-filled': 'var(--accent)',
  '--mantine-color-accent-filled-hover': 'color-mix(in srgb, var(--accent) 88%, var(--ink))',
  '--mantine-color-white': 'var(--on-accent)',
  '--mantine-shadow-xs': 'none',
  '--mantine-shadow-sm': 'var(--float-shadow)',
  '--mantine-shadow-md': 'var(--float-shadow)',
  '--mantine-shadow-lg': 'var(--float-shadow)',
  '--mantine-shadow-xl': 'var(--float-shadow)',
}

/** Puts the desk's tokens in place of the library's own colours, in both schemes. */
export const resolveThemeVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: onPaper,
  dark: onPaper,
})
