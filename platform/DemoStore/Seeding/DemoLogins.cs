namespace DemoStore.Seeding;

/// <summary>The accounts of a fresh shop. They are printed at the start and stand in the README: nothing here is secret.</summary>
public static class DemoLogins
{
    public const string PASSWORD = "demo-1234";
    public const string ADMIN = "admin@example.com";
    public const string ANN = "ann@example.com";
    public const string BEN = "ben@example.com";
}
