using Nop.Core.Domain.Catalog;
using Nop.Core.Domain.Messages;
using Nop.Core.Domain.Orders;
using Nop.Core.Domain.Shipping;

namespace Nop.Services.Messages;

public interface IWorkflowMessageService
{
    Task<int> SendNotificationAsync(MessageTemplate messageTemplate, EmailAccount emailAccount, int languageId, IList<Token> tokens, string toEmailAddress, string toName, string attachmentFilePath = null, string attachmentFileName = null, string replyToEmailAddress = null, string replyToName = null, string fromEmail = null, string fromName = null, string subject = null, bool ignoreDelayBeforeSend = false);

    Task<IList<int>> SendOrderCancelledCustomerNotificationAsync(Order order, int languageId);

    Task<IList<int>> SendOrderCancelledStoreOwnerNotificationAsync(Order order, int languageId);

    Task<IList<int>> SendOrderCompletedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);

    Task<IList<int>> SendOrderPlacedCustomerNotificationAsync(Order order, int languageId, string attachmentFilePath = null, string attachmentFileName = null);

    Task<IList<int>> SendOrderPlacedStoreOwnerNotificationAsync(Order order, int languageId);

    Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(Product product, int languageId);

    Task<IList<int>> SendQuantityBelowStoreOwnerNotificationAsync(ProductAttributeCombination combination, int languageId);

    Task<IList<int>> SendRecurringPaymentCancelledCustomerNotificationAsync(RecurringPayment recurringPayment, int languageId);

    Task<IList<int>> SendRecurringPaymentCancelledStoreOwnerNotificationAsync(RecurringPayment recurringPayment, int languageId);

    Task<IList<int>> SendRecurringPaymentFailedCustomerNotificationAsync(RecurringPayment recurringPayment, int languageId);

    Task<IList<int>> SendShipmentDeliveredCustomerNotificationAsync(Shipment shipment, int languageId);

    Task<IList<int>> SendShipmentReadyForPickupNotificationAsync(Shipment shipment, int languageId);

    Task<IList<int>> SendShipmentSentCustomerNotificationAsync(Shipment shipment, int languageId);
}
