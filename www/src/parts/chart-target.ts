// A target, as charts write it.

import type { Target } from "../../../src/web/types";
import { percent, t } from "../i18n";

export function targetName({ condition, value }: Target): string {
  return t("chart.target", { value: t(`metric.target.${condition}`, { value: percent(value) }) });
}
