/** CloudBase's and WeChat's limits outside the database, in bytes, seconds or counts; see their quota pages. */
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** One request to the SDK's door. */
export const maxSdkBodyBytes = 6 * megabyte;
/** What a function is called with. */
export const maxEventBytes = 6 * megabyte;
/** What a function answers. */
export const maxResponseBytes = 6 * megabyte;
/** A text sent to a function over HTTP access; other bytes may be as large as an event. */
export const maxWebTextBytes = 100 * kilobyte;
/** What a page may hand to `wx.cloud.callFunction`. */
export const maxClientDataBytes = 100 * kilobyte;
/** What a function may answer to a page. */
export const maxClientResultBytes = megabyte;
/** One uploaded file. */
export const maxFileBytes = 50 * megabyte;
/** Files named in one storage action. */
export const maxFilesPerAction = 50;
/** Bytes of a cloud path. */
export const maxPathBytes = 850;
/** Seconds a temporary link lives when nothing else was asked for. */
export const defaultLinkSeconds = 3600;
/** Seconds between being told where to upload and uploading. */
export const uploadSeconds = 900;
/** Seconds a function may run when nothing says otherwise. */
export const defaultTimeoutSeconds = 3;
/** Megabytes an instance has when nothing says otherwise. */
export const defaultMemoryMegabytes = 256;
/** Invocations of one function that may wait for an instance. */
export const maxWaitingInvocations = 1000;
/** Template ids in one request for permission. */
export const maxTemplatesPerRequest = 3;
