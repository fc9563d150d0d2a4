using System.Text.Json.Nodes;
using Nop.Core.Configuration;
using Nop.Core.Domain.ScheduleTasks;
using Nop.Services.Configuration;
using Nop.Services.Localization;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Tests.Platform.Replay.Actions;

/// <summary>What a plugin brings along: tasks, texts, settings.</summary>
internal sealed class InfrastructureActions : ActionGroup
{
    private const string PREFIX = "Plugins.Recorder.";

    public InfrastructureActions()
    {
        On("IScheduleTaskRunner.ExecuteAsync", async step => await step.Get<IScheduleTaskRunner>().ExecuteAsync(await TaskAsync(step), step.Flag("forceRun"), step.Flag("throwException")));
        On("the task's row", TaskRowAsync);
        On("ILocalizationService.AddOrUpdateLocaleResourceAsync(dictionary of 2)",
            step => Texts(step).AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [PREFIX + "One"] = "One", [PREFIX + "Two"] = "Two" }));
        On("ILocalizationService.AddOrUpdateLocaleResourceAsync(dictionary, one of them changed)",
            step => Texts(step).AddOrUpdateLocaleResourceAsync(new Dictionary<string, string> { [PREFIX + "One"] = "One, changed", [PREFIX + "Two"] = "Two" }));
        On("ILocalizationService.GetResourceAsync", async step => new JsonObject
        {
            [PREFIX + "One"] = await Texts(step).GetResourceAsync(PREFIX + "One"),
            [PREFIX + "Missing"] = await Texts(step).GetResourceAsync(PREFIX + "Missing"),
        });
        On("ILocalizationService.DeleteLocaleResourcesAsync(prefix)", step => Texts(step).DeleteLocaleResourcesAsync(PREFIX));
        On("ILocalizationService.AddOrUpdateLocaleResourceAsync(one name)", step => Texts(step).AddOrUpdateLocaleResourceAsync(PREFIX + "Three", "Three"));
        On("ILocalizationService.DeleteLocaleResourceAsync(one name)", step => Texts(step).DeleteLocaleResourceAsync(PREFIX + "Three"));
        On("ISettingService.SaveSettingAsync(new settings)", step => SaveAsync(step, 1));
        On("ISettingService.SaveSettingAsync(one value changed)", step => SaveAsync(step, 2));
        On("ISettingService.DeleteSettingAsync<T>", step => step.Get<ISettingService>().DeleteSettingAsync<RecorderSettings>());
    }

    private static ILocalizationService Texts(ReplayStep step) => step.Get<ILocalizationService>();

    private static Task SaveAsync(ReplayStep step, int number)
        => step.Get<ISettingService>().SaveSettingAsync(new RecorderSettings { Text = "one", Number = number });

    private static Task<ScheduleTask> TaskAsync(ReplayStep step) => step.Get<IScheduleTaskService>().GetTaskByIdAsync(step.Roles.Id(nameof(ScheduleTask), "task"));

    private static async Task<JsonNode> TaskRowAsync(ReplayStep step)
    {
        var task = await TaskAsync(step);
        return new JsonObject
        {
            ["enabled"] = task.Enabled,
            ["lastStartUtc"] = task.LastStartUtc.HasValue,
            ["lastEndUtc"] = task.LastEndUtc.HasValue,
            ["lastSuccessUtc"] = task.LastSuccessUtc.HasValue,
        };
    }
}

public sealed class RecorderSettings : ISettings
{
    public string Text { get; set; }

    public int Number { get; set; }
}

public sealed class RecorderTask : IScheduleTask
{
    public Task ExecuteAsync() => Task.CompletedTask;
}

public sealed class FailingRecorderTask : IScheduleTask
{
    public Task ExecuteAsync() => throw new InvalidOperationException("task-failure");
}
