using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Infrastructure;

namespace DemoStore.Factories;

/// <summary>Registers what only the storefront uses.</summary>
public class StorefrontStartup : INopStartup
{
    public int Order => 2002;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AttributeConditions>();
        services.AddScoped<CatalogModelFactory>();
        services.AddScoped<CheckoutAddressBook>();
        services.AddScoped<CheckoutModelFactory>();
        services.AddScoped<OrderModelFactory>();
        services.AddScoped<ProductModelFactory>();
        services.AddScoped<ShoppingCartModelFactory>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
