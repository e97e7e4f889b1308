/**
 * Errors as Excel returns them to office.js: a code of Excel.ErrorCodes, a message and an HTTP-like status.
 * The client turns one into an OfficeExtension.Error; their wording follows Excel's own, so they are English only.
 */

export type ErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UnsupportedOperation";

const STATUS: Record<ErrorCode, number> = {
  AccessDenied: 403,
  ApiNotFound: 501,
  GeneralException: 500,
  InvalidArgument: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  RequestPayloadSizeLimitExceeded: 400,
  ResponsePayloadSizeLimitExceeded: 400,
  UnsupportedOperation: 400,
};

export class ApiError extends Error {
  readonly httpStatus: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Wire class and member the error came from, such as "Range.Values". */
    readonly location = "",
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = "ApiError";
    this.httpStatus = STATUS[code];
  }
}

/** A member of the contract that this host does not implement, named so that it can be added. */
export function apiNotFound(className: string, member: string): ApiError {
  return new ApiError("ApiNotFound", `The playground's host has no ${className}.${member}.`, `${className}.${member}`);
}

export function itemNotFound(location: string): ApiError {
  return new ApiError("ItemNotFound", "The requested resource doesn't exist.", location);
}

export function itemAlreadyExists(location: string): ApiError {
  return new ApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", location);
}

/** `detail` names the value received and the one expected; without it Excel's general message is used. */
export function invalidArgument(location: string, detail?: string): ApiError {
  return new ApiError(
    "InvalidArgument",
    detail ?? "The argument is invalid or missing or has an incorrect format.",
    location,
  );
}

/** Any failure as an ApiError: what the grid throws is a GeneralException with its own message. */
export function asApiError(failure: unknown): ApiError {
  if (failure instanceof ApiError) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new ApiError("GeneralException", message, "", { cause: failure });
}
