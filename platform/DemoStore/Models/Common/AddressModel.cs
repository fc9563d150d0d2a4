using System.ComponentModel.DataAnnotations;
using Nop.Web.Framework.Models;
using Nop.Web.Framework.Mvc.ModelBinding;

namespace Nop.Web.Models.Common;

/// <summary>An address as entered and shown.</summary>
public record AddressModel : BaseNopEntityModel
{
    [Required(ErrorMessage = "Address.Fields.FirstName.Required")]
    [StringLength(100, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.FirstName")]
    public string FirstName { get; set; }

    [Required(ErrorMessage = "Address.Fields.LastName.Required")]
    [StringLength(100, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.LastName")]
    public string LastName { get; set; }

    [Required(ErrorMessage = "Address.Fields.Email.Required")]
    [EmailAddress(ErrorMessage = "Common.WrongEmail")]
    [StringLength(200, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.Email")]
    public string Email { get; set; }

    [Required(ErrorMessage = "Address.Fields.Address1.Required")]
    [StringLength(200, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.Address1")]
    public string Address1 { get; set; }

    [Required(ErrorMessage = "Address.Fields.ZipPostalCode.Required")]
    [StringLength(20, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.ZipPostalCode")]
    public string ZipPostalCode { get; set; }

    [Required(ErrorMessage = "Address.Fields.City.Required")]
    [StringLength(100, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.City")]
    public string City { get; set; }

    [StringLength(50, ErrorMessage = "DemoStore.TooLong")]
    [NopResourceDisplayName("Address.Fields.PhoneNumber")]
    public string PhoneNumber { get; set; }
}
