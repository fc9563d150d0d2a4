using Nop.Plugin.Misc.Backorders.Models;

namespace Nop.Plugin.Misc.Backorders.Factories;

/// <summary>What cart and confirm pages say, and keeps it: people will ask for what they read.</summary>
public interface ICartModelFactory
{
    /// <summary>Null where nothing of the cart has to be waited for.</summary>
    Task<CartAvailabilityModel?> PrepareAsync();
}
