import { describe, expect, it, vi } from "vitest";
import type { CallName } from "../src/engine/protocol";
import { Stage, stageOf } from "../src/engine/stages";

describe("the stage of a call", () => {
  it("is the first for all that is read out of messages and rules", () => {
    const calls: CallName[] = ["readMessage", "splitMessages", "compareReply", "guide", "answers", "reasons"];
    for (const call of calls) expect(stageOf(call), call).toBe("messages");
  });

  it("is the whole engine for files, numbers, the letter and the case", () => {
    const calls: CallName[] = ["addFile", "files", "metrics", "draftPlan", "saveCase", "restoreAccount"];
    for (const call of calls) expect(stageOf(call), call).toBe("engine");
  });

  it("is none for a message in a file, which the unpacker opens alone", () => {
    expect(stageOf("openMessage")).toBeNull();
  });
});

describe("a stage", () => {
  it("is loaded when the first asks, and once for all", async () => {
    const load = vi.fn(async () => "module");
    const stage = new Stage(load);
    expect(load).not.toHaveBeenCalled();
    expect(await Promise.all([stage.get(), stage.get()])).toEqual(["module", "module"]);
    expect(await stage.get()).toBe("module");
    expect(load).toHaveBeenCalledOnce();
  });

  it("tells a failure to all who wait, and is loaded again for the next one who asks", async () => {
    const load = vi.fn<() => Promise<string>>();
    load.mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce("module");
    const stage = new Stage(load);
    const told = await Promise.allSettled([stage.get(), stage.get()]);
    expect(told.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await stage.get()).toBe("module");
    expect(load).toHaveBeenCalledTimes(2);
  });
});
