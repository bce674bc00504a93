// The one case that is open in this page.

import { EngineClient, spawnWorker, webLocks } from "../engine/client";
import { CaseStore } from "../store/case";
import { requests } from "./requests";
import { CaseModel } from "./state";

export const store = new CaseStore();

export const model = new CaseModel(
  (events) =>
    new EngineClient(
      spawnWorker,
      {
        ...events,
        request: (url) => requests.saw(url),
      },
      webLocks(),
    ),
  store,
);
