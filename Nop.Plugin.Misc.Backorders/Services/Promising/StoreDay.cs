using Nop.Services.Helpers;

namespace Nop.Plugin.Misc.Backorders.Services.Promising;

/// <inheritdoc />
public class StoreDay : IStoreDay
{
    private readonly IDateTimeHelper _dateTimeHelper;
    private readonly TimeProvider _timeProvider;

    public StoreDay(IDateTimeHelper dateTimeHelper, TimeProvider timeProvider)
    {
        _dateTimeHelper = dateTimeHelper;
        _timeProvider = timeProvider;
    }

    public virtual DateOnly Today => DateOnly.FromDateTime(LocalOf(_timeProvider.GetUtcNow().UtcDateTime));

    public virtual TimeZoneInfo Zone => _dateTimeHelper.DefaultStoreTimeZone;

    public virtual DateTime LocalOf(DateTime utc)
    {
        return LocalOf(utc, Zone);
    }

    /// <summary>A column's date has no kind; it is UTC all the same.</summary>
    internal static DateTime LocalOf(DateTime utc, TimeZoneInfo zone)
    {
        return TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
    }
}
