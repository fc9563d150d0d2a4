using DemoStore.Seeding;
using Nop.Plugin.Misc.Backorders.Tests.Web.Storefront;

namespace Nop.Plugin.Misc.Backorders.Tests.EndToEnd.Walk;

/// <summary>The stand-in: a checkout of one page, forms instead of scripts.</summary>
internal sealed class WalkedDemoStore(string address, TestKit.FakeClock clock) : WalkedStore(address)
{
    public override (string Email, string Password) Admin => (DemoLogins.ADMIN, DemoLogins.PASSWORD);

    public override (string Sold, string Lacking, string Spread) Products => ("Lighthouse Lantern", "Folding Chair", "Copper Kettle");

    public override DateOnly Today => DateOnly.FromDateTime(clock.UtcNow);

    public override void PassTime() => clock.Advance(TimeSpan.FromMinutes(1));

    public override Task AddToCartAsync(Shopper guest, int productId, int quantity) => guest.SendAsync("#product-details-form", Quantity(productId, quantity));

    public override Task<int> CheckOutAsync(Shopper guest) => guest.CheckOutAsync("gina@example.com");

    public override Task RunTaskAsync(Shopper admin, int taskId) => admin.SendAsync("#run-task", ("id", $"{taskId}"));
}
