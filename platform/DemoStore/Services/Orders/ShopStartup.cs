using DemoStore.Services.Catalog;
using DemoStore.Services.Messages;
using DemoStore.Services.Shipping;
using Nop.Core.Infrastructure;
using Nop.Services.Catalog;
using Nop.Services.Messages;
using Nop.Services.Orders;
using Nop.Services.Shipping;
using Nop.Services.Shipping.Date;

namespace DemoStore.Services.Orders;

/// <summary>Catalogue, stock, cart, orders, shipments and mails.</summary>
public class ShopStartup : INopStartup
{
    public int Order => 2000;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IProductService, ProductService>();
        services.AddScoped<IProductAttributeService, ProductAttributeService>();
        services.AddScoped<IProductAttributeParser, ProductAttributeParser>();
        services.AddScoped<IProductAttributeFormatter, ProductAttributeFormatter>();
        services.AddScoped<IPriceFormatter, PriceFormatter>();
        services.AddScoped<IBackInStockSubscriptionService, BackInStockSubscriptionService>();
        services.AddScoped<StockMessages>();
        services.AddScoped<StockAdjustment>();
        services.AddScoped<StockHistory>();
        services.AddScoped<WarehouseStock>();
        services.AddScoped<ProductEditing>();
        services.AddScoped<ProductWarehouseEditing>();
        services.AddScoped<StockEditing>();

        services.AddScoped<IDateRangeService, DateRangeService>();
        services.AddScoped<IWarehouseService, WarehouseService>();
        services.AddScoped<IShipmentService, ShipmentService>();
        services.AddScoped<ShipmentHandling>();

        services.AddScoped<IShoppingCartService, ShoppingCartService>();
        services.AddScoped<CartBook>();
        services.AddScoped<CartCycles>();
        services.AddScoped<CartPrices>();
        services.AddScoped<CartLineWarnings>();
        services.AddScoped<CartStockWarnings>();

        services.AddScoped<IOrderService, OrderService>();
        services.AddScoped<IOrderProcessingService, OrderProcessingService>();
        services.AddScoped<LoyaltyPoints>();
        services.AddScoped<OrderAnnouncement>();
        services.AddScoped<OrderEditing>();
        services.AddScoped<OrderNotes>();
        services.AddScoped<OrderPlacement>();
        services.AddScoped<OrderPayments>();
        services.AddSingleton<PaymentGateway>();
        services.AddScoped<OrderPreparation>();
        services.AddScoped<OrderRepetition>();
        services.AddScoped<OrderReturns>();
        services.AddScoped<OrderShipping>();
        services.AddScoped<OrderStatusKeeper>();
        services.AddScoped<OrderTotals>();
        services.AddScoped<OrderWriter>();
        services.AddScoped<RecurringPaymentBook>();
        services.AddScoped<RecurringPayments>();

        services.AddScoped<IWorkflowMessageService, WorkflowMessageService>();
        services.AddScoped<IQueuedEmailService, QueuedEmailService>();
        services.AddScoped<IMessageTemplateService, MessageTemplateService>();
        services.AddScoped<IEmailAccountService, EmailAccountService>();
        services.AddScoped<MailSender>();
        services.AddScoped<MailTables>();
        services.AddScoped<QueuedMailWriter>();
    }

    public void Configure(IApplicationBuilder application)
    {
    }
}
