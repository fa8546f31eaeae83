/** The interface library's whole sheets. The first screen has its few in main.tsx; every other waits for these. */
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
