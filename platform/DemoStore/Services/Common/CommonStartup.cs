using Nop.Core.Infrastructure;
using Nop.Services.Common;
using Nop.Services.Messages;

namespace DemoStore.Services.Common;

public sealed class CommonStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IAddressService, AddressService>();
        services.AddScoped<IGenericAttributeService, GenericAttributeService>();
        services.AddScoped<INotificationService, NotificationService>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
