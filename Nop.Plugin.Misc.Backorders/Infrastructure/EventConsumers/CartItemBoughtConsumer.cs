using Microsoft.Extensions.DependencyInjection;
using Nop.Core.Domain.Orders;
using Nop.Plugin.Misc.Backorders.Services.Listening;
using Nop.Plugin.Misc.Backorders.Services.Telling;
using Nop.Services.Configuration;
using Nop.Services.Events;

namespace Nop.Plugin.Misc.Backorders.Infrastructure.EventConsumers;

/// <summary>A cart item became an order item: what was read about the one was read about the other.</summary>
public class CartItemBoughtConsumer : IConsumer<ShoppingCartItemMovedToOrderItemEvent>
{
    private readonly IServiceProvider _serviceProvider;

    public CartItemBoughtConsumer(IServiceProvider serviceProvider)
    {
        _serviceProvider = serviceProvider;
    }

    public async Task HandleEventAsync(ShoppingCartItemMovedToOrderItemEvent eventMessage)
    {
        await PageGuard.DoAsync(_serviceProvider, async services =>
        {
            if ((await services.GetRequiredService<ISettingService>().LoadSettingAsync<BackordersSettings>()).Enabled)
                await services.GetRequiredService<IShownPromises>().BoughtAsync(eventMessage.ShoppingCartItem.Id, eventMessage.OrderItem);
        });
    }
}
