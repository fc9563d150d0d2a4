using Nop.Plugin.Misc.Backorders.Services.Promising;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Logging;

namespace Nop.Plugin.Misc.Backorders.Services.Sweeping;

/// <inheritdoc />
public class DailyPromises : IDailyPromises
{
    private static readonly TimeSpan _abandonedCartsKept = TimeSpan.FromDays(90);

    private readonly ILogger _logger;
    private readonly IReleaseDates _releaseDates;
    private readonly IShownPromises _shownPromises;
    private readonly TimeProvider _timeProvider;

    public DailyPromises(ILogger logger, IReleaseDates releaseDates, IShownPromises shownPromises, TimeProvider timeProvider)
    {
        _logger = logger;
        _releaseDates = releaseDates;
        _shownPromises = shownPromises;
        _timeProvider = timeProvider;
    }

    public virtual async Task LookAsync()
    {
        try
        {
            await _releaseDates.NoteAllAsync();
            await _shownPromises.ForgetAbandonedAsync(_timeProvider.GetUtcNow().UtcDateTime - _abandonedCartsKept);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await _logger.ErrorAsync("Backorders: what was promised of goods that are not out could not be noted. It is tried again tomorrow.", exception);
        }
    }
}
