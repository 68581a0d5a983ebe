import {
  config,
  type $ZodIssueInvalidType as InvalidType,
  type $ZodRawIssue as Raw,
  type $ZodIssueTooBig as TooBig,
  type $ZodIssueTooSmall as TooSmall,
} from "zod/v4/core";

const NOT_RIGHT = "Nội dung này chưa đúng.";
const NEEDED = "Hãy ghi mục này.";

const FORMAT_WORDS: Readonly<Record<string, string>> = {
  date: "Ngày chưa đúng.",
  datetime: "Ngày giờ chưa đúng.",
  time: "Giờ chưa đúng.",
  email: "Địa chỉ thư điện tử chưa đúng.",
  url: "Địa chỉ trang chưa đúng.",
};

const figure = (size: number | bigint): string => size.toLocaleString("vi-VN");

function tooBig({ origin, maximum, inclusive, exact }: Raw<TooBig>): string {
  const most = figure(maximum);
  switch (origin) {
    case "string":
      return exact ? `Hãy ghi đúng ${most} ký tự.` : `Dài quá ${most} ký tự.`;
    case "array":
    case "set":
    case "map":
      return exact ? `Phải có đúng ${most} mục.` : `Nhiều quá ${most} mục.`;
    case "number":
    case "int":
    case "bigint":
      return inclusive === false ? `Phải nhỏ hơn ${most}.` : `Không được lớn hơn ${most}.`;
    default:
      return NOT_RIGHT;
  }
}

function tooSmall({ origin, minimum, inclusive, exact }: Raw<TooSmall>): string {
  const least = figure(minimum);
  switch (origin) {
    case "string":
      if (exact) return `Hãy ghi đúng ${least} ký tự.`;
      return minimum === 1 ? NEEDED : `Hãy ghi ít nhất ${least} ký tự.`;
    case "array":
    case "set":
    case "map":
      return exact ? `Phải có đúng ${least} mục.` : `Phải có ít nhất ${least} mục.`;
    case "number":
    case "int":
    case "bigint":
      return inclusive === false ? `Phải lớn hơn ${least}.` : `Không được nhỏ hơn ${least}.`;
    default:
      return NOT_RIGHT;
  }
}

function wrongType({ expected, input }: Raw<InvalidType>): string {
  if (expected === "int") return "Hãy ghi một số nguyên.";
  if (expected === "number") return "Hãy ghi một số.";
  return input === undefined || input === null || input === "" ? NEEDED : NOT_RIGHT;
}

/**
 * What a check without words of its own says to a person. Zod's own Vietnamese names types in English ("mong đợi
 * string") and shows patterns and keys; here no word of the program is ever in a sentence.
 */
function words(issue: Raw): string {
  switch (issue.code) {
    case "too_big":
      return tooBig(issue);
    case "too_small":
      return tooSmall(issue);
    case "invalid_type":
      return wrongType(issue);
    case "invalid_format":
      return FORMAT_WORDS[issue.format] ?? NOT_RIGHT;
    case "invalid_value":
      return "Hãy chọn một trong các mục có sẵn.";
    case "not_multiple_of":
      return `Phải là bội số của ${figure(issue.divisor)}.`;
    default:
      return NOT_RIGHT;
  }
}

// Loaded by both gates of the server and by the frame of every page, since some forms are read in the browser.
config({ localeError: words });
