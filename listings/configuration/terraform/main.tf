# region: terraform
terraform {
  required_version = "~> 1.10"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

variable "photo_days" {
  type        = number
  description = "After how many days old photos move to cheaper storage."
  default     = 90
  validation {
    condition     = var.photo_days >= 30
    error_message = "Cheaper storage asks for at least 30 days."
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "sparewheel-photos"
  lifecycle { prevent_destroy = true }
}

resource "aws_s3_bucket_versioning" "photos" {
  bucket = aws_s3_bucket.photos.id
  versioning_configuration { status = "Enabled" }
}
# endregion
