/** Quốc hiệu and Tiêu ngữ, as every document carries them. */
export const NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
export const MOTTO = "Độc lập - Tự do - Hạnh phúc";

/** Over the signature of the person who made a statistical form. */
export const FORM_MAKER = "NGƯỜI LẬP BIỂU";
