using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Services.Carting;
using Nop.Services.Orders;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Puts our look at a cart before whatever cart service the store has.</summary>
internal static class CartDecoration
{
    public static void Add(IServiceCollection services)
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(IShoppingCartService) && !service.IsKeyedService) is not { } known)
            return;

        services.Add(new ServiceDescriptor(typeof(IShoppingCartService), provider => CartProxy.Before(
            (IShoppingCartService)Make(provider, known),
            provider.GetRequiredService<ICartCap>,
            provider.GetRequiredService<ICartReader>), known.Lifetime));
    }

    private static object Make(IServiceProvider provider, ServiceDescriptor known)
    {
        return known.ImplementationInstance
            ?? known.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, known.ImplementationType!);
    }
}
