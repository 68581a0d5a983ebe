import type { Template } from "../template";
import { aLuoi2023 } from "./a-luoi-2023/template";
import { bnv2022 } from "./bnv-2022/template";
import { bnv2024Dvctt } from "./bnv-2024-dvctt/template";
import { dongNai2022 } from "./dong-nai-2022/template";
import { haiCap2025 } from "./hai-cap-2025/template";
import { ninhThuan2021 } from "./ninh-thuan-2021/template";

/** The templates that come with the product, newest first. Import one file alone where the others are not needed. */
export const shippedTemplates: Template[] = [haiCap2025, bnv2024Dvctt, aLuoi2023, bnv2022, dongNai2022, ninhThuan2021];

/** A shipped template by id; undefined for one made in the browser. */
export const findShipped = (id: string): Template | undefined =>
  shippedTemplates.find((template) => template.id === id);
