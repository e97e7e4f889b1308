/**
 * Excel on the web's limits in bytes: of a request, of an answer, and of what add-ins save in the workbook. They hold in the
 * host's difficult modes.
 */
import { ApiError, type ErrorCode } from "./errors";
import type { RequestBody, ResponseBody } from "./wire";

const PAYLOAD_BYTES = 5_000_000;
/** Excel has no documented limit of settings; 1 to 2 MB are reported. */
const SETTINGS_BYTES = 1_000_000;

const encoder = new TextEncoder();
const bytesOf = (value: unknown): number => encoder.encode(JSON.stringify(value) ?? "").length;

/** The answer to a request that is not carried out. */
export function refused(code: ErrorCode, message: string): ResponseBody {
  const { location, httpStatus } = new ApiError(code, message);
  const Error = { Code: code, Message: message, Location: location, HttpStatusCode: httpStatus, ActionIndex: 0 };
  return { Results: [], TraceIds: [], Error };
}

/** Carries a request out unless it is too large, and returns its answer unless that is. */
export async function withinLimits(body: RequestBody, carryOut: () => Promise<ResponseBody>): Promise<ResponseBody> {
  if (bytesOf(body) > PAYLOAD_BYTES)
    return refused("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.");
  const answer = await carryOut();
  return bytesOf(answer) > PAYLOAD_BYTES
    ? refused("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.")
    : answer;
}

/** @throws ApiError when the settings would hold too much with the new value. */
export function ensureSettingsFit(settings: ReadonlyMap<string, unknown>, key: string, value: unknown): void {
  const others = [...settings].filter(([each]) => each !== key).map(([, each]) => bytesOf(each));
  const total = others.reduce((sum, bytes) => sum + bytes, bytesOf(value));
  if (total > SETTINGS_BYTES)
    throw new ApiError("GeneralException", "The settings of the workbook have exceeded their limit.", "Setting.value");
}
