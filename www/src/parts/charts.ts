// All charts, in one script that is loaded when the first of them is shown.

import "./forecast-chart";
import "./interval-chart";
import "./paper-dates";
import "./trend-chart";
