// What a metric is called: in words, and in an address.

import type { Metric } from "../../../src/web/types";
import { t, word } from "../i18n";
import "../i18n/metric.en";

/** `order-defect-rate-mfn-amazon-de`: names one metric of a report. */
export function metricKey({ id, channel, store }: Metric): string {
  return [id, channel, store?.replaceAll(".", "-")].filter(Boolean).join("-");
}

/** `Order Defect Rate (ODR) · Orders you ship (MFN)` */
export function metricName({ id, channel }: Metric): string {
  return [word("metric", id), channel ? t(`channel.${channel}`) : null].filter(Boolean).join(" · ");
}
