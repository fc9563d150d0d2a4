using Nop.Core;
using Nop.Core.Domain.Customers;
using Nop.Services.Helpers;

namespace DemoStore.Services.Helpers;

/// <summary>The store's zone is a setting; unset or unknown, it is UTC. A customer's own zone counts where the store allows one.</summary>
public class DateTimeHelper(DateTimeSettings settings, IWorkContext workContext) : IDateTimeHelper
{
    public virtual TimeZoneInfo DefaultStoreTimeZone => Zone(settings.DefaultStoreTimeZoneId) ?? TimeZoneInfo.Utc;

    public virtual Task<TimeZoneInfo> GetCustomerTimeZoneAsync(Customer customer)
        => Task.FromResult((settings.AllowCustomersToSetTimeZone ? Zone(customer?.TimeZoneId) : null) ?? DefaultStoreTimeZone);

    public virtual async Task<TimeZoneInfo> GetCurrentTimeZoneAsync()
        => await GetCustomerTimeZoneAsync(await workContext.GetCurrentCustomerAsync());

    public virtual async Task<DateTime> ConvertToUserTimeAsync(DateTime dt) => await ConvertToUserTimeAsync(dt, dt.Kind);

    public virtual async Task<DateTime> ConvertToUserTimeAsync(DateTime dt, DateTimeKind sourceDateTimeKind)
    {
        var zone = await GetCurrentTimeZoneAsync();
        return ConvertToUserTime(dt, SourceOf(sourceDateTimeKind), zone);
    }

    public virtual DateTime ConvertToUserTime(DateTime dt, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone)
        => TimeZoneInfo.ConvertTime(DateTime.SpecifyKind(dt, DateTimeKind.Unspecified), sourceTimeZone, destinationTimeZone);

    public virtual DateTime ConvertToUtcTime(DateTime dt) => ConvertToUtcTime(dt, dt.Kind);

    public virtual DateTime ConvertToUtcTime(DateTime dt, DateTimeKind sourceDateTimeKind) => ConvertToUtcTime(dt, SourceOf(sourceDateTimeKind));

    /// <remarks>A time that the zone's clock skipped has no moment of its own: it stays as it is.</remarks>
    public virtual DateTime ConvertToUtcTime(DateTime dt, TimeZoneInfo sourceTimeZone)
    {
        var plain = DateTime.SpecifyKind(dt, DateTimeKind.Unspecified);
        return sourceTimeZone.IsInvalidTime(plain) ? plain : TimeZoneInfo.ConvertTimeToUtc(plain, sourceTimeZone);
    }

    private TimeZoneInfo SourceOf(DateTimeKind kind) => kind == DateTimeKind.Utc ? TimeZoneInfo.Utc : DefaultStoreTimeZone;

    private static TimeZoneInfo Zone(string id)
        => !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;
}
