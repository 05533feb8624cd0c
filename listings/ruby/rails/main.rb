# frozen_string_literal: true

require "logger"
require "rails"
require "action_controller/railtie"
require "active_record"
require "rack/mock"

ActiveRecord::Base.establish_connection(adapter: "sqlite3", database: ":memory:")
ActiveRecord::Schema.verbose = false
ActiveRecord::Schema.define do
  create_table :parts do |table|
    table.string :sku, null: false, index: { unique: true }
    table.integer :price_cents, null: false
  end
end

class Shop < Rails::Application
  config.load_defaults Rails.version.to_f
  config.eager_load = false
  config.hosts.clear
  config.logger = Logger.new(nil)
  config.secret_key_base = SecureRandom.hex(64)
end

Shop.initialize!

# region: rails
class Part < ActiveRecord::Base
end

class PartsController < ActionController::API
  rescue_from ActiveRecord::RecordNotFound do
    render json: { title: "No such part" }, status: :not_found
  end

  def show
    part = Part.find(params[:id])
    render json: part.slice(:sku, :price_cents)
  end
end

Shop.routes.draw do
  resources :parts, only: :show
end
# endregion

Part.create!(id: 2041, sku: "BRK-2041", price_cents: 4990)
browser = Rack::MockRequest.new(Shop)
[2041, 9].each do |id|
  response = browser.get("/parts/#{id}")
  puts "#{response.status} #{response.body}"
end
