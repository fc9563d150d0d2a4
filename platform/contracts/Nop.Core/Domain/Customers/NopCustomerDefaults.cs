namespace Nop.Core.Domain.Customers;

public static class NopCustomerDefaults
{
    public static string AdministratorsRoleName { get; }

    public static string BackgroundTaskCustomerName { get; }

    public static string GuestsRoleName { get; }

    public static string RegisteredRoleName { get; }

    public static string VendorsRoleName { get; }
}
