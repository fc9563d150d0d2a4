using Microsoft.Extensions.DependencyInjection;

namespace Nop.Plugin.Misc.Backorders.Infrastructure;

/// <summary>Puts a class of ours around a service that is registered already.</summary>
internal static class Decorating
{
    /// <param name="decorate">Makes ours of the one that was registered last.</param>
    public static void Decorate<TService>(this IServiceCollection services, Func<IServiceProvider, TService, TService> decorate) where TService : class
    {
        if (services.LastOrDefault(service => service.ServiceType == typeof(TService) && !service.IsKeyedService) is not { } inner)
            return;

        services.Add(new ServiceDescriptor(typeof(TService), provider => decorate(provider, Make<TService>(provider, inner)), inner.Lifetime));
    }

    private static TService Make<TService>(IServiceProvider provider, ServiceDescriptor service) where TService : class
    {
        return (TService)(service.ImplementationInstance
            ?? service.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, service.ImplementationType!));
    }
}
