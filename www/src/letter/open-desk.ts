// The desk of the one case that is open in this page.

import { model } from "../app/model";
import { Desk } from "./desk";

export const desk = new Desk(model);
