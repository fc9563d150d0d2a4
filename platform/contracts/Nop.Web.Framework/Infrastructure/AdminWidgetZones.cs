namespace Nop.Web.Framework.Infrastructure;

/// <summary>The places of the admin area that take widgets, by the names that the platform gives them.</summary>
public static class AdminWidgetZones
{
    public static string CardAfter => "admin_card_after";
    public static string CardBefore => "admin_card_before";
    public static string DashboardBottom => "admin_dashboard_bottom";
    public static string DashboardCommonstatisticsAfter => "admin_dashboard_commonstatistics_after";
    public static string DashboardLatestordersSearchtermsAfter => "admin_dashboard_latestorders_searchterms_after";
    public static string DashboardTop => "admin_dashboard_top";
    public static string HeaderBefore => "admin_header_before";
    public static string HeaderMiddle => "admin_header_middle";
    public static string LogDetailsButtons => "admin_log_details_buttons";
    public static string LogListButtons => "admin_log_list_buttons";
    public static string MenuBefore => "admin_menu_before";
    public static string OrderDetailsBlock => "admin_order_details_block";
    public static string OrderDetailsButtons => "admin_order_details_buttons";
    public static string OrderListButtons => "admin_order_list_buttons";
    public static string OrderShipmentAddButtons => "admin_order_shipment_add_buttons";
    public static string OrderShipmentDetailsButtons => "admin_order_shipment_details_buttons";
    public static string OrderShipmentListButtons => "admin_order_shipment_list_buttons";
    public static string PluginDetailsBlock => "admin_plugin_details_block";
    public static string PluginListButtons => "admin_plugin_list_buttons";
    public static string ProductDetailsBlock => "admin_product_details_block";
    public static string ProductDetailsButtons => "admin_product_details_buttons";
    public static string ProductDetailsStockQuantityHistoryBottom => "admin_product_details_stock_quantity_history_bottom";
    public static string ProductDetailsStockQuantityHistoryTop => "admin_product_details_stock_quantity_history_top";
    public static string ProductListButtons => "admin_product_list_buttons";
    public static string ScheduleTaskListButtons => "admin_schedule_task_list_buttons";
}
