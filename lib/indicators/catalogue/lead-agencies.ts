/**
 * Agencies that may own a figure for the whole province. Which unit plays the part is a setting of
 * each province; the names here are only what a settings page shows beside the choice.
 */
export const LEAD_AGENCY_LABEL = {
  "so-noi-vu": "Sở Nội vụ",
  "so-tu-phap": "Sở Tư pháp",
  "van-phong-ubnd": "Văn phòng UBND",
  "so-tai-chinh": "Sở Tài chính",
  "so-khcn": "Sở Khoa học và Công nghệ",
} as const;

export type LeadAgency = keyof typeof LEAD_AGENCY_LABEL;
