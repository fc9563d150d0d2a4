using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Areas.Admin.Models.Orders;

public record RecurringPaymentSearchModel : BaseSearchModel;

public record RecurringPaymentListModel : BasePagedListModel<RecurringPaymentModel>;

/// <summary>A recurring payment on its page and as a row of the list.</summary>
public record RecurringPaymentModel : BaseNopEntityModel
{
    [NopResourceDisplayName("Admin.RecurringPayments.Fields.CycleLength")]
    public int CycleLength { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.CyclePeriod")]
    public string CyclePeriodStr { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.TotalCycles")]
    public int TotalCycles { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.CyclesRemaining")]
    public int CyclesRemaining { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.StartDate")]
    public string StartDate { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.NextPaymentDate")]
    public string NextPaymentDate { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.IsActive")]
    public bool IsActive { get; set; }

    public int InitialOrderId { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.InitialOrder")]
    public string InitialOrderNumber { get; set; }

    [NopResourceDisplayName("Admin.RecurringPayments.Fields.Customer")]
    public string CustomerEmail { get; set; }

    public bool CanCancelRecurringPayment { get; set; }

    public bool LastPaymentFailed { get; set; }

    public RecurringPaymentHistorySearchModel RecurringPaymentHistorySearchModel { get; set; } = new();
}

public record RecurringPaymentHistorySearchModel : BaseSearchModel
{
    public int RecurringPaymentId { get; set; }
}

public record RecurringPaymentHistoryListModel : BasePagedListModel<RecurringPaymentHistoryModel>;

public record RecurringPaymentHistoryModel : BaseNopEntityModel
{
    public int OrderId { get; set; }

    public string CustomOrderNumber { get; set; }

    public string OrderStatus { get; set; }

    public DateTime CreatedOn { get; set; }
}
