namespace Nop.Services.Security;

public class StandardPermission
{
    public class Catalog
    {
        public const string PRODUCTS_VIEW = "Catalog.ProductsView";
        public const string PRODUCTS_CREATE_EDIT_DELETE = "Catalog.ProductsCreateEditDelete";
    }

    public class Configuration
    {
        public const string MANAGE_PLUGINS = "Configuration.ManagePlugins";
        public const string MANAGE_SETTINGS = "Configuration.ManageSettings";
        public const string MANAGE_STORES = "Configuration.ManageStores";
        public const string MANAGE_WIDGETS = "Configuration.ManageWidgets";
    }

    public class ContentManagement
    {
        public const string MESSAGE_TEMPLATES_VIEW = "ContentManagement.MessageTemplatesView";
        public const string MESSAGE_TEMPLATES_CREATE_EDIT_DELETE = "ContentManagement.MessageTemplatesCreateEditDelete";
    }

    public class Customers
    {
        public const string ACTIVITY_LOG_VIEW = "Customers.ActivityLogView";
        public const string CUSTOMERS_VIEW = "Customers.CustomersView";
    }

    public class Orders
    {
        public const string ORDERS_VIEW = "Orders.OrdersView";
        public const string ORDERS_CREATE_EDIT_DELETE = "Orders.OrdersCreateEditDelete";
        public const string RECURRING_PAYMENTS_VIEW = "Orders.RecurringPaymentsView";
        public const string RECURRING_PAYMENTS_CREATE_EDIT_DELETE = "Orders.RecurringPaymentsCreateEditDelete";
        public const string SHIPMENTS_VIEW = "Orders.ShipmentsView";
        public const string SHIPMENTS_CREATE_EDIT_DELETE = "Orders.ShipmentsCreateEditDelete";
    }

    public class PublicStore
    {
        public const string DISPLAY_PRICES = "PublicStore.DisplayPrices";
        public const string ENABLE_SHOPPING_CART = "PublicStore.EnableShoppingCart";
        public const string PUBLIC_STORE_ALLOW_NAVIGATION = "PublicStore.PublicStoreAllowNavigation";
    }

    public class Security
    {
        public const string ACCESS_ADMIN_PANEL = "Security.AccessAdminPanel";
    }

    public class System
    {
        public const string MANAGE_MAINTENANCE = "System.ManageMaintenance";
        public const string MANAGE_MESSAGE_QUEUE = "System.ManageMessageQueue";
        public const string MANAGE_SCHEDULE_TASKS = "System.ManageScheduleTasks";
        public const string MANAGE_SYSTEM_LOG = "System.ManageSystemLog";
    }
}
