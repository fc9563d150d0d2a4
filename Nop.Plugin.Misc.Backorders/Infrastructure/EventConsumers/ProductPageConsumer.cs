using Microsoft.Extensions.DependencyInjection;
using Nop.Plugin.Misc.Backorders.Factories;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Plugin.Misc.Backorders.Services.PlatformPages;
using Nop.Services.Events;
using Nop.Web.Framework.Events;
using Nop.Web.Framework.Models;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>A product page is about to be shown: its stock message and its structured data say what our sentence says.</summary>
public class ProductPageConsumer : IConsumer<ModelPreparedEvent<BaseNopModel>>
{
    private readonly IServiceProvider _serviceProvider;

    public ProductPageConsumer(IServiceProvider serviceProvider)
    {
        _serviceProvider = serviceProvider;
    }

    public async Task HandleEventAsync(ModelPreparedEvent<BaseNopModel> eventMessage)
    {
        if (PlatformPage.Is(eventMessage.Model, PlatformPage.PRODUCT))
            await PageGuard.DoAsync(_serviceProvider, services => services.GetRequiredService<IProductPageModelFactory>().AdaptAsync(eventMessage.Model));
    }
}
