import { randomFrom } from "../random";
import { type Figures, NOTHING } from "./figure-words";
import { figuresOfPeople } from "./figures-people";
import { figuresOfServices } from "./figures-services";
import { figuresOfSteering } from "./figures-steering";
import type { DemoUnit } from "./units";

/** Rows about cấp huyện, which the demonstration's years no longer have. */
const GONE: Figures = {
  "huyen-da-kiem-tra": NOTHING,
  "tthc-cap-huyen": NOTHING,
  "cong-chuc-xa-len-huyen": NOTHING,
};

/** The unit's own figures of a year; the same unit and year always give the same figures. */
export function ownFigures(unit: DemoUnit, year: number): Figures {
  const random = randomFrom(`${unit.code}|${year}`);
  return {
    ...GONE,
    ...figuresOfSteering(unit, random),
    ...figuresOfServices(unit, random),
    ...figuresOfPeople(unit, random),
  };
}
