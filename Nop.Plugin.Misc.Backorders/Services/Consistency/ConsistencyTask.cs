using System.Globalization;
using Nop.Services.Configuration;
using Nop.Services.Logging;
using Nop.Services.ScheduleTasks;

namespace Nop.Plugin.Misc.Backorders.Services.Consistency;

/// <summary>
/// Runs the report once a day and notes what it found; what is broken stands in the log then. However often the platform
/// calls it, it runs once an hour at most. While the plugin is paused nothing is followed, so nothing can be said.
/// </summary>
public class ConsistencyTask : IScheduleTask
{
    private static readonly TimeSpan _atMostEvery = TimeSpan.FromHours(1);

    private readonly IConsistencyReport _consistencyReport;
    private readonly IConsistencyRunLog _consistencyRunLog;
    private readonly ILogger _logger;
    private readonly ISeenFindings _seenFindings;
    private readonly ISettingService _settingService;
    private readonly TimeProvider _timeProvider;

    public ConsistencyTask(IConsistencyReport consistencyReport,
        IConsistencyRunLog consistencyRunLog,
        ILogger logger,
        ISeenFindings seenFindings,
        ISettingService settingService,
        TimeProvider timeProvider)
    {
        _consistencyReport = consistencyReport;
        _consistencyRunLog = consistencyRunLog;
        _logger = logger;
        _seenFindings = seenFindings;
        _settingService = settingService;
        _timeProvider = timeProvider;
    }

    public virtual async Task ExecuteAsync()
    {
        var settings = await _settingService.LoadSettingAsync<BackordersSettings>();
        if (!settings.Enabled)
            return;

        if (await _consistencyRunLog.FindLastAsync() is { } last && last.RanOnUtc + _atMostEvery > _timeProvider.GetUtcNow().UtcDateTime)
            return;

        var findings = await _consistencyReport.RunAsync();
        await _consistencyRunLog.NoteAsync(findings);
        if (findings.IsComplete)
            await _seenFindings.ForgetAllButAsync(findings.Findings);

        var broken = findings.Findings.Where(finding => finding.Severity == Severity.Broken && finding.Seen is null).GroupBy(finding => finding.Kind).ToList();
        if (broken.Count > 0)
        {
            var counts = string.Join(", ", broken.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Count()}")));
            await _logger.WarningAsync($"Backorders: something does not add up ({counts}). The page Consistency says what, and how to put it right.");
        }
    }
}
