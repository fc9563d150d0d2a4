using Nop.Core.Configuration;

namespace Nop.Services.Helpers;

public class DateTimeSettings : ISettings
{
    public bool AllowCustomersToSetTimeZone { get; set; }

    /// <summary>An id that the system knows; empty: not chosen.</summary>
    public string DefaultStoreTimeZoneId { get; set; }
}
