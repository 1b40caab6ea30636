/** The one environment the emulator is: its names, and what every function of it sees in `process.env`. */

/** Environment id, as `cloudbaserc.json` would name it. */
export const environmentId = 'zhiye-local';
export const region = 'ap-shanghai';
/** Storage bucket; a fileID begins with `cloud://<environment>.<bucket>/`. */
export const bucket = '7a68-zhiye-local-1300000000';
/** The mini-program every phone of this emulator runs. */
export const appid = 'wx00000000zhiye000';

/** Variables the platform sets once an instance, before its bundle is loaded. Credentials are accepted, never checked. */
export function platformVariables(functionName: string, doorUrl: string): Record<string, string> {
  return {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: region,
    TENCENTCLOUD_SECRETID: 'emulator-secret-id',
    TENCENTCLOUD_SECRETKEY: 'emulator-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'emulator-session-token',
    SCF_NAMESPACE: environmentId,
    SCF_FUNCTIONNAME: functionName,
    SCF_RUNTIME: 'Nodejs20.19',
    TCB_ENV: environmentId,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: doorUrl }),
  };
}
