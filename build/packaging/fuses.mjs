import path from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/**
 * What the released app's Electron may do. Everything that would let another program run its own code in ours is off;
 * the code comes from the archive alone.
 * https://www.electronjs.org/docs/latest/tutorial/fuses
 */
const releaseFuses = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Without such a snapshot file an Electron with this fuse crashes at the start.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page has a scheme of its own and needs nothing of file://.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/**
 * Sets all fuses of a packed app; one that its Electron does not know fails the build.
 * @param {string} executable
 * @param {{ forTests: boolean, development: boolean }} kind forTests leaves the way in by which tests drive the app;
 *   development is for the older Electron, which lacks the last fuse
 */
export async function setFuses(executable, { forTests, development }) {
  const fuses = { ...releaseFuses, [FuseV1Options.EnableNodeCliInspectArguments]: forTests }
  if (development) delete fuses[FuseV1Options.WasmTrapHandlers]
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: !development,
    resetAdHocDarwinSignature: process.platform === 'darwin' && process.arch === 'arm64',
    ...fuses,
  })
}

/**
 * The executable inside a packed app's folder.
 * @param {import('electron-builder').AfterPackContext} context
 * @returns {string}
 */
export function findExecutable({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename
  if (electronPlatformName === 'darwin') return path.join(appOutDir, `${product}.app`)
  if (electronPlatformName === 'win32') return path.join(appOutDir, `${product}.exe`)
  return path.join(appOutDir, packager.executableName)
}
