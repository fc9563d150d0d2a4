using System.ComponentModel.DataAnnotations;
using Nop.Web.Framework.Models;

namespace Nop.Web.Models.Customer;

/// <summary>What a visitor says to become a customer.</summary>
public record RegisterModel : BaseNopModel
{
    [Required(ErrorMessage = "Account.Fields.FirstName.Required")]
    [StringLength(100, ErrorMessage = "DemoStore.TooLong")]
    public string FirstName { get; set; }

    [Required(ErrorMessage = "Account.Fields.LastName.Required")]
    [StringLength(100, ErrorMessage = "DemoStore.TooLong")]
    public string LastName { get; set; }

    [Required(ErrorMessage = "Account.Fields.Email.Required")]
    [EmailAddress(ErrorMessage = "Common.WrongEmail")]
    [StringLength(200, ErrorMessage = "DemoStore.TooLong")]
    public string Email { get; set; }

    [Required(ErrorMessage = "DemoStore.Register.PasswordMissing")]
    [StringLength(200, MinimumLength = 6, ErrorMessage = "DemoStore.Register.PasswordLength")]
    public string Password { get; set; }

    [Compare(nameof(Password), ErrorMessage = "Account.Fields.Password.EnteredPasswordsDoNotMatch")]
    public string ConfirmPassword { get; set; }
}
