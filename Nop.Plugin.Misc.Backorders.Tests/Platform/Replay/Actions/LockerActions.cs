using System.Text.Json.Nodes;
using Nop.Core.Caching;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>The lock in memory: who finds it held is told so at once, and it ends with the action.</summary>
internal sealed class LockerActions : ActionGroup
{
    private const string NAME = "replay";

    private static readonly TimeSpan Expiration = TimeSpan.FromMinutes(1);

    public LockerActions()
    {
        On("the lock is free", FreeAsync);
        On("the lock is held by somebody else", HeldAsync);
        On("the action throws", ThrowsAsync);
        On("the action is cancelled (OperationCanceledException)", async step => new JsonObject
        {
            ["returned"] = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => throw new OperationCanceledException()),
        });
        On("taken again inside the action (not reentrant)", NestedAsync);
        On("the action runs longer than the expiration time", ExpiredAsync);
    }

    private static ILocker Locker(ReplayStep step) => step.Get<ILocker>();

    private static async Task<JsonNode> FreeAsync(ReplayStep step)
    {
        var ran = false;
        return new JsonObject
        {
            ["returned"] = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Note(ref ran)),
            ["actionRan"] = ran,
            ["returnedTheSecondTime"] = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Task.CompletedTask),
        };
    }

    private static async Task<JsonNode> HeldAsync(ReplayStep step)
    {
        var ran = false;
        var (release, holder) = Hold(step, Expiration);
        var second = Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Note(ref ran));
        var returned = new JsonObject { ["waited"] = !second.IsCompleted, ["IsTaskRunningAsync"] = await Locker(step).IsTaskRunningAsync(NAME) };
        release.SetResult();
        returned["returned"] = await second;
        returned["actionRan"] = ran;
        returned["theHolderReturned"] = await holder;
        returned["IsTaskRunningAsync afterwards"] = await Locker(step).IsTaskRunningAsync(NAME);
        return returned;
    }

    private static async Task<JsonNode> ThrowsAsync(ReplayStep step) => new JsonObject
    {
        ["thrown"] = await ErrorNames.OfAsync(() => Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => throw new InvalidOperationException("failed"))),
        ["returnedAfterwards"] = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Task.CompletedTask),
    };

    private static async Task<JsonNode> NestedAsync(ReplayStep step)
    {
        bool? inner = null;
        var outer = await Locker(step).PerformActionWithLockAsync(NAME, Expiration,
            async () => inner = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Task.CompletedTask));
        return new JsonObject { ["inner"] = inner, ["outer"] = outer };
    }

    private static async Task<JsonNode> ExpiredAsync(ReplayStep step)
    {
        var (release, holder) = Hold(step, Expiration);
        step.Store.Clock.Advance(Expiration * 2);
        var second = await Locker(step).PerformActionWithLockAsync(NAME, Expiration, () => Task.CompletedTask);
        release.SetResult();
        await holder;
        return new JsonObject { ["a second one gets the lock meanwhile"] = second };
    }

    private static (TaskCompletionSource Release, Task<bool> Holder) Hold(ReplayStep step, TimeSpan expiration)
    {
        var release = new TaskCompletionSource();
        return (release, Locker(step).PerformActionWithLockAsync(NAME, expiration, () => release.Task));
    }

    private static Task Note(ref bool ran)
    {
        ran = true;
        return Task.CompletedTask;
    }
}
